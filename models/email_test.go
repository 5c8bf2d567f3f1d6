package models

import (
	"errors"
	"strings"
	"testing"
)

func TestNormalizeEmail(t *testing.T) {
	for name, tc := range map[string]struct{ in, want string }{
		"as it is":                              {"dr.mihon@example.jp", "dr.mihon@example.jp"},
		"capitals":                              {"Dr.Mihon@Example.JP", "dr.mihon@example.jp"},
		"full width, as typed":                  {"　ｄｒ．ｍｉｈｏｎ＠ｅｘａｍｐｌｅ．ｊｐ ", "dr.mihon@example.jp"},
		"tag and dots are kept":                 {"dr.mihon+jobs@gmail.com", "dr.mihon+jobs@gmail.com"},
		"old carrier address":                   {"taro..mihon.@docomo.example.jp", "taro..mihon.@docomo.example.jp"},
		"number as name":                        {"0901234@example.jp", "0901234@example.jp"},
		"domain of a number":                    {"a@123.example.jp", "a@123.example.jp"},
		"dot in front, carrier":                 {".hanako@ezweb.ne.jp", ".hanako@ezweb.ne.jp"},
		"dots before the at":                    {"taro..@docomo.ne.jp", "taro..@docomo.ne.jp"},
		"nothing but dots":                      {"..@docomo.ne.jp", ""},
		"dot in front, look-alike of a carrier": {".a@notdocomo.ne.jp", ""},
		"domain in Japanese":                    {"taro@日本語.jp", "taro@xn--wgv71a119e.jp"},
		"domain in Cyrillic":                    {"taro@аpple.jp", ""},
		"full-width dots":                       {"taro@example．co。jp", "taro@example.co.jp"},
		"invisible in front":                    {"\u200btaro@example.jp", "taro@example.jp"},
		"invisible behind":                      {"taro@example.jp\u2060\ufeff ", "taro@example.jp"},
		"invisible inside":                      {"ta\u200bro@example.jp", ""},
		"empty":                                 {"", ""},
		"no at":                                 {"dr.mihon.example.jp", ""},
		"two at":                                {"dr@mihon@example.jp", ""},
		"no domain dot":                         {"dr@localhost", ""},
		"IP address":                            {"dr@192.0.2.1", ""},
		"IP literal":                            {"dr@[192.0.2.1]", ""},
		"quoted":                                {`"dr mihon"@example.jp`, ""},
		"space inside":                          {"dr mihon@example.jp", ""},
		"header injection":                      {"dr@example.jp\r\nBcc: all@example.jp", ""},
		"name and address":                      {"Mihon <dr@example.jp>", ""},
		"Japanese local part":                   {"見本@example.jp", ""},
		"look-alike letter":                     {"dr\u212A@example.jp", ""}, // Kelvin sign, lower case is k
		"hyphen ends a label":                   {"dr@example-.jp", ""},
		"two dots in the domain":                {"dr@example..jp", ""},
		"comma for a dot":                       {"dr@example,jp", ""},
		"local part of 64":                      {strings.Repeat("a", 64) + "@example.jp", strings.Repeat("a", 64) + "@example.jp"},
		"254 in all":                            {"a@" + strings.Repeat(strings.Repeat("b", 49)+".", 5) + "jp", "a@" + strings.Repeat(strings.Repeat("b", 49)+".", 5) + "jp"},
		"label of 63":                           {"a@" + strings.Repeat("b", 63) + ".jp", "a@" + strings.Repeat("b", 63) + ".jp"},
		"label of 64":                           {"a@" + strings.Repeat("b", 64) + ".jp", ""},
		"hyphen begins a label":                 {"dr@-example.jp", ""},
		"hyphen inside a label":                 {"dr@my-example.jp", "dr@my-example.jp"},
		"underscore in a domain":                {"dr@my_example.jp", ""},
		"delete, in ASCII":                      {"dr\u007f@example.jp", ""},
		"dot in front":                          {".dr@example.jp", ""},
		"domain of figures only":                {"dr@example.123", ""},
		"local part of 65":                      {strings.Repeat("a", 65) + "@example.jp", ""},
		"255 in all":                            {"a@" + strings.Repeat(strings.Repeat("b", 49)+".", 5) + "jpn", ""},
	} {
		got, err := NormalizeEmail(tc.in)
		if got != tc.want || (err != nil) != (tc.want == "") || err != nil && !errors.Is(err, ErrEmail) {
			t.Errorf("%s: %q %v, want %q", name, got, err, tc.want)
		}
	}
}

func TestEmailKind(t *testing.T) {
	for address, want := range map[string]string{
		"info@clinic.example.jp":      EmailRole,
		"recruit+a@clinic.example.jp": EmailRole,
		"dr@mailinator.com":           EmailDisposable,
		"dr@a.b.yopmail.com":          EmailDisposable,
		"dr@notmailinator.com":        "",
		"infotaro@example.jp":         "",
	} {
		if got := EmailKind(address); got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
}

func FuzzNormalizeEmail(f *testing.F) {
	for _, s := range []string{"dr@example.jp", "ＤＲ＠ｅｘａｍｐｌｅ．ｊｐ", "a@b", " x@y.z\n", "\u212A@example.jp",
		"a@xn--wgv71a.jp"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once, err := NormalizeEmail(s)
		if err != nil {
			return
		}
		twice, err := NormalizeEmail(once)
		if err != nil || twice != once {
			t.Errorf("%q becomes %q and then %q (%v)", s, once, twice, err)
		}
		if len(once) > MaxEmail || strings.ContainsAny(once, " \t\r\n\"<>(),;:\\[]") || once != strings.ToLower(once) {
			t.Errorf("%q is let through as %q", s, once)
		}
	})
}

func TestAddressesAreShownAsTheirOwnersWriteThem(t *testing.T) {
	for kept, want := range map[string]string{
		"taro@xn--wgv71a119e.jp":               "taro@日本語.jp",
		"taro@mail.xn--wgv71a119e.xn--q9jyb4c": "taro@mail.日本語.みんな",
		"taro@example.jp":                      "taro@example.jp",
		"taro@xn--80ak6aa92e.com":              "taro@xn--80ak6aa92e.com", // аррӏе in Cyrillic
		"taro@xn--nothing-9.jp":                "taro@xn--nothing-9.jp",
		"xn--wgv71a119e":                       "xn--wgv71a119e",
		"":                                     "",
	} {
		if got := ShownEmail(kept); got != want {
			t.Errorf("%s is shown as %s, want %s", kept, got, want)
		}
	}
}
