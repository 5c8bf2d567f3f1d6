package models

import (
	"slices"
	"strings"
)

// FreeMail reports whether anyone can have an address there, so that it says
// nothing about whom its owner works for.
func FreeMail(email string) bool {
	_, domain, _ := strings.Cut(strings.ToLower(email), "@")
	return slices.Contains(freeMailDomains, domain) || EmailKind(email) == EmailDisposable
}

// freeMailDomains are large services of free and of mobile mail in Japan.
var freeMailDomains = []string{
	"gmail.com", "googlemail.com", "yahoo.co.jp", "yahoo.ne.jp", "ymail.ne.jp", "yahoo.com", "outlook.com", "outlook.jp", "hotmail.com", "hotmail.co.jp",
	"live.jp", "live.com", "msn.com", "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "gmx.com", "zoho.com",
	"docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp", "i.softbank.jp", "vodafone.ne.jp", "ymobile.ne.jp", "rakuten.jp", "excite.co.jp", "goo.jp",
}
