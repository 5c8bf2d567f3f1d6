package models

// clinicalWords are placeholders.
var clinicalWords = map[string]Text{}
