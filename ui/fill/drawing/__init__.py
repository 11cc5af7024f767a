"""Drawing on a photo: cut, turn, point at, write on, cover what nobody may see."""
