// Package vocab holds the closed vocabularies of the board (work types,
// specialties, licences, prefectures, …) with the words that mean each key, and
// the two languages they are shown in. It imports only the standard library.
package vocab
