"""Sign-in: allauth's pages in the clothes of the house, its closed doors, second factors, and the demo's one click."""
