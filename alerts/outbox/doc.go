// Package outbox is what digests and the letters of accounts share about
// handing a mail to the provider: the administrator's stop switch, the waits
// between tries, what is known of a mail that left, and the time a stop leaves
// to one that is on its way.
package outbox
