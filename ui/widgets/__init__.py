"""Parts that two pages share."""
