package models

// freelanceWords are placeholders.
var freelanceWords = map[string]Text{}
