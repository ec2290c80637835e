"""Pages of appeals: the list, one appeal with its next moves, and the forms that file one against a figure or a result."""
