package models

// peopleWords are placeholders.
var peopleWords = map[string]Text{}
