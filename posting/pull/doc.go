// Package pull fetches the feeds of organisations when they are due, reads them
// as imported files are read, and does with each row what the organisation's
// rule says. It knows alone what changed since the last time: only that is taken
// over, so that what people wrote here since stays.
package pull
