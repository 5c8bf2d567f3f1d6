// Package models holds the nouns of the board and the rules about them: what a
// job is and what the law wants it to say, when it is live, how pay compares,
// what a person can ask for, who may see a doctor. It imports only the
// standard library; bson, json and yaml tags are plain strings.
//
// Keys of every closed vocabulary (work types, specialties, …) are stable
// ASCII strings used alike in Go, BSON, JSON, URLs and forms. A key is never
// renamed; labels may change freely.
package models
