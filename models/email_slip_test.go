package models

import "testing"

func TestLikelySlipsOfAddresses(t *testing.T) {
	for typed, want := range map[string]string{
		"taro@gamil.com": "taro@gmail.com", "taro@gmial.com": "taro@gmail.com", "taro@gmai.com": "taro@gmail.com",
		"taro@gmaill.com": "taro@gmail.com", "taro@gnail.com": "taro@gmail.com", "taro@gmail.co": "taro@gmail.com",
		"taro@gmail.cm": "taro@gmail.com", "taro@gmail.con": "taro@gmail.com", "taro@gmail.comm": "taro@gmail.com",
		"taro@gmail.co.jp": "taro@gmail.com", "taro@gamil.co": "taro@gmail.com", " Taro＠ＧＡＭＩＬ．ｃｏｍ ": "taro@gmail.com",
		"taro@yahoo.co.jo": "taro@yahoo.co.jp", "taro@yaho.co.jp": "taro@yahoo.co.jp", "taro@yahoo.co.jpn": "taro@yahoo.co.jp",
		"taro@yahoo.jp": "taro@yahoo.co.jp", "taro@docomo.ne.jpn": "taro@docomo.ne.jp", "taro@dokomo.ne.jp": "taro@docomo.ne.jp",
		"taro@docomo.co.jp": "taro@docomo.ne.jp", "taro@ezweb.ne.jo": "taro@ezweb.ne.jp", "taro@iclod.com": "taro@icloud.com",
		"taro@softbnak.ne.jp": "taro@softbank.ne.jp", "taro@outlok.com": "taro@outlook.com",
		// what is as it should be, or somebody's own
		"taro@gmail.com": "", "taro@yahoo.co.jp": "", "taro@yahoo.com": "", "taro@yahoo.co.uk": "", "taro@yahoo.fr": "",
		"taro@mail.com": "", "taro@ymail.com": "", "taro@au.com": "", "taro@i.softbank.jp": "", "taro@me.com": "",
		"taro@hotmail.co.jp": "", "taro@outlook.fr": "", "taro@docomo.ne.jp": "", "taro@umin.ac.jp": "", "taro@umin.net": "",
		"taro@clinic.example": "", "taro@gmail.clinic.jp": "", "taro@hosp.u-tokyo.ac.jp": "", "taro@nitty.jp": "",
		"gamil.com": "", "": "", "taro@": "",
	} {
		if got := EmailSlip(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
		if want != "" && EmailSlip(want) != "" {
			t.Errorf("%q is asked about again", want)
		}
	}
}
