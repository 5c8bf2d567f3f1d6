// Package handlers answers HTTP. It alone knows Fiber, forms, cookies and
// sessions; rules about jobs and people are in package models.
//
// All routes and who may use them stand in routes.go. A handler reads the
// request, asks one thing, names a page and returns its error; fail, in
// errors.go, turns every error into an answer.
package handlers
