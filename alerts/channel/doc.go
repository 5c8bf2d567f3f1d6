// Package channel is what tells people beside mail, or in its place. It stands
// where the sender of mails stands, so that alerts and letters keep their one
// outbox: whoever claims a mail asks Send once, and what Send answers settles it.
// It alone knows which devices are told, when they are left in peace, and when
// the mail goes after all (decision 065).
package channel
