"""The roof: settings, addresses and wiring; knows every room and is known by none."""
