"""Page 7: runs with their progress, standings, circumstances, objections, comparison, releases and restatement."""
