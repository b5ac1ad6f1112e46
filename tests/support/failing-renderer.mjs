// Ends as soon as it starts, like a program that cannot be loaded.
process.exit(3)
