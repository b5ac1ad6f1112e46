// Ends as soon as it starts, as a program does that cannot be loaded.
process.exit(3)
