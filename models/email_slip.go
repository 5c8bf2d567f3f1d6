package models

import (
	"slices"
	"strings"
)

// mailDomains are domains under which doctors in Japan get their mail, by what
// stands before their ending. Slips are looked for in these alone.
var mailDomains = map[string][]string{
	"gmail": {"com"}, "yahoo": {"co.jp", "com"}, "icloud": {"com"}, "outlook": {"com", "jp"}, "hotmail": {"com", "co.jp"},
	"docomo": {"ne.jp"}, "ezweb": {"ne.jp"}, "softbank": {"ne.jp"}, "ymobile": {"ne.jp"}, "vodafone": {"ne.jp"},
	"nifty": {"com"}, "biglobe": {"ne.jp"}, "so-net": {"ne.jp"}, "excite": {"co.jp"}, "umin": {"ac.jp"},
}

// otherMailDomains exist and are near one of mailDomains.
var otherMailDomains = []string{"mail.com", "email.com", "ymail.com", "cloud.com", "hotmail.jp", "outlook.co", "excite.com"}

// wrongEndings are endings that people write for another one of the same
// provider, further from it than a slip of the finger.
var wrongEndings = map[string]string{
	"gmail.co.jp": "gmail.com", "gmail.jp": "gmail.com", "gmail.ne.jp": "gmail.com", "gmail": "gmail.com",
	"yahoo.jp": "yahoo.co.jp", "yahoo.ne.jp": "yahoo.co.jp", "icloud.co.jp": "icloud.com", "icloud.jp": "icloud.com",
	"docomo.co.jp": "docomo.ne.jp", "docomo.jp": "docomo.ne.jp", "docomo.com": "docomo.ne.jp", "ezweb.co.jp": "ezweb.ne.jp",
	"ezweb.jp": "ezweb.ne.jp", "nifty.co.jp": "nifty.com", "au.co.jp": "au.com",
}

// EmailSlip returns the address that is likely meant by one that was typed, "" for
// none: the same mailbox at a well-known provider whose name or ending is one slip
// away (a letter left out, doubled, wrong, or two exchanged), or one in each. It
// only ever is a reason to ask: a domain that looks wrong may be somebody's own.
func EmailSlip(typed string) string {
	email, err := NormalizeEmail(typed)
	if err != nil {
		return ""
	}
	local, domain, _ := strings.Cut(email, "@")
	if meant := meantDomain(domain); meant != "" {
		return local + "@" + meant
	}
	return ""
}

func meantDomain(domain string) string {
	if meant := wrongEndings[domain]; meant != "" {
		return meant
	}
	label, ending, _ := strings.Cut(domain, ".")
	if slices.Contains(mailDomains[label], ending) || slices.Contains(otherMailDomains, domain) {
		return ""
	}
	best, found := 3, ""
	for name, endings := range mailDomains {
		of := slip(label, name)
		for _, e := range endings {
			at := slip(ending, e)
			if of > 1 || at > 1 || of == 1 && name[0] != label[0] && len(name) < 5 {
				continue
			}
			if n := of + at; n < best || n == best && name+"."+e < found {
				best, found = n, name+"."+e
			}
		}
	}
	return found
}

// slip is how many slips lie between two words, counted up to 2: a letter more, a
// letter less, another letter, or two neighbours exchanged is one.
func slip(a, b string) int {
	if a == b {
		return 0
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return 2
	}
	from := 0
	for from < len(a) && a[from] == b[from] {
		from++
	}
	restA, restB := a[from:], b[from:]
	switch {
	case len(a) < len(b) && restA == restB[1:]:
		return 1
	case len(a) == len(b) && restA[1:] == restB[1:]:
		return 1
	case len(a) == len(b) && len(restA) > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2:] == restB[2:]:
		return 1
	}
	return 2
}
