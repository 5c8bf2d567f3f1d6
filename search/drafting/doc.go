// Package drafting reads an advert that somebody pasted, as plain text, into
// the fields of an advert. It knows how posters lay a text out: labels, tables,
// headings, signatures, and whose job a sentence speaks of. What words mean
// comes from the vocabularies of models, from the room of claims (who comes
// where, how often) and from that of questions (amounts, hours).
//
// It never fills a field that the text does not state.
package drafting
