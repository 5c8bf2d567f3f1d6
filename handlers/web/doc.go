// Package web is the kernel that the rooms of handlers share: who visits and
// what they may open, sessions and form tokens, how pages and errors are
// answered, limits, and what several audiences see alike, such as the card of
// a job.
//
// fail, in errors.go, turns every error into an answer; what an error says
// goes to the log and never to the visitor.
package web
