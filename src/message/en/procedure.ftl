# procedure
