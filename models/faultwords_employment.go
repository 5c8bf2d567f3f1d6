package models

// employmentWords are placeholders.
var employmentWords = map[string]Text{}
