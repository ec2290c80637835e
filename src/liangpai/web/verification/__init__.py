"""Page 5: the queue of the keeper, re-checks by a published seed, and surveys."""
