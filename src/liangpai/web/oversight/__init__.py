"""Pages of oversight: legality reviews, complaints and their answers."""
