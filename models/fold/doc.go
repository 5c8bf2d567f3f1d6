// Package fold makes different ways of writing the same characters one: full
// width, half-width kana, signs in circles and squares. It imports only the
// standard library, so its tables are Unicode's, not golang.org/x/text's.
package fold
