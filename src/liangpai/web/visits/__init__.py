"""Pages of visits: the plan, one visit, the issues with their course, and who looks after which town and village."""
