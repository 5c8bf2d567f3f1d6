package mail

import (
	"fmt"
	"strings"
)

// personalDomains are free or personal mail services. Their DMARC policies
// tell the world to refuse mail in their name from anyone else, and Google's
// rules for senders forbid it by name, so a board cannot write from one.
var personalDomains = strings.Fields(`
	gmail.com googlemail.com yahoo.com yahoo.co.jp yahoo.ne.jp ymail.ne.jp ymail.com rocketmail.com aol.com
	outlook.com outlook.jp hotmail.com hotmail.co.jp live.com live.jp msn.com
	icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.de mail.ru qq.com 163.com naver.com
	docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp rakuten.jp excite.co.jp nifty.com biglobe.ne.jp`)

// CheckFrom refuses an address that mail cannot come from when it leaves this
// machine: a malformed one, or one at a personal mail service. It is checked
// at start, and by the senders for each message.
func CheckFrom(from Address) error {
	if err := from.Validate(); err != nil {
		return fmt.Errorf("mail: from: %w", err)
	}
	domain := from.domain()
	for _, personal := range personalDomains {
		if domain == personal {
			return fmt.Errorf("mail: from: nobody but %s may send mail in its name; use a domain of your own", domain)
		}
	}
	if strings.HasPrefix(domain, "yahoo.") {
		return fmt.Errorf("mail: from: nobody but %s may send mail in its name; use a domain of your own", domain)
	}
	return nil
}
