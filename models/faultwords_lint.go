package models

// lintWords are placeholders.
var lintWords = map[string]Text{}
