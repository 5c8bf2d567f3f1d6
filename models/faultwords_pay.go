package models

// payWords are placeholders.
var payWords = map[string]Text{}
