package models

import "strings"

// Mailbox returns what addresses of one mailbox have in common, for counting
// mails and for nothing else: without a +tag and without dots before the @,
// which many providers ignore. Two people may share it at providers that do
// not; then they share the counts.
func Mailbox(email string) string {
	local, domain, _ := strings.Cut(email, "@")
	bare, _, _ := strings.Cut(local, "+")
	if bare = strings.ReplaceAll(bare, ".", ""); bare == "" {
		bare = local
	}
	if domain == "googlemail.com" {
		domain = "gmail.com"
	}
	return bare + "@" + domain
}
