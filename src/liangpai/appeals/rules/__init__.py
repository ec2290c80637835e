"""Rules of appeals: who may review, until when, and what an appeal and its decision need."""
