// Package handlers puts the answers to HTTP together. All routes and who may
// use them stand in routes.go.
//
// The answers themselves live in a room for each audience: public, subscriber,
// doctor, desk, admin and api. A room imports the kernel (package web) and
// never another room. Rules about jobs and people are in package models. A
// handler reads the request, asks one thing, names a page and returns its
// error.
package handlers
