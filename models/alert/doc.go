// Package alert holds what a subscriber has: the standing question with its
// states and answers, when its mails are due, the mails themselves, which
// addresses get none, and the kinds of mail the board sends. When and to whom
// is worked out in the package alerts.
package alert
