"""The transfer page: work goes out on a stick, work comes in from one, and what differs is settled."""
