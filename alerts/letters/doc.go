// Package letters is the mail of accounts: everything the board sends but
// digests. It alone knows which letters there are, how long each is worth
// sending, which carry a link to unsubscribe, and when the daily notices go.
//
// Box has a method for each letter that a page asks for. Notices writes what a
// day brings. Both hand what they wrote to Postman, which stores a letter
// before it sends it.
//
// A new letter is its kind in models, its words as a method of
// templates.Letters with a golden file, and a method here.
package letters
