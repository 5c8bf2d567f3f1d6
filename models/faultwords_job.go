package models

// jobWords are placeholders.
var jobWords = map[string]Text{}
