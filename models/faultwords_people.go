package models

// peopleWords are for organisations, doctors and addresses.
var peopleWords = map[string]Text{}
