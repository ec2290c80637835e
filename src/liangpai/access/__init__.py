"""Who may do what: the actor, the roles, one policy table for the whole house, accounts and client tokens."""
