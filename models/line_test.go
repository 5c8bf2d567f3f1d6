package models

import (
	"errors"
	"testing"
	"time"
)

func TestWhatIsWrittenToOurLINE(t *testing.T) {
	for text, want := range map[string]LINEWord{
		"ABCD-2345":     {Code: "ABCD2345"},
		"abcd2345":      {Code: "ABCD2345"},
		"ＡＢＣＤ－２３４５":     {Code: "ABCD2345"},
		"「ABCD 2345」\n": {Code: "ABCD2345"},
		"ABCD234":       {},
		"ABCD23456":     {},
		"ABCD234O":      {}, // no letter of codes
		"停止":            {Stop: true},
		"「停止」":          {Stop: true},
		"停止。":           {Stop: true},
		"ＳＴＯＰ":          {Stop: true},
		"Stop!":         {Stop: true},
		"unsubscribe":   {Stop: true},
		"停止しないでください":    {},
		"ありがとうございます":    {},
		"":              {},
		"いつ停止しますか、教えて下さい。": {},
	} {
		if got := ReadLINE(text); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

func TestACodeIsOneUsersAndForMinutes(t *testing.T) {
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, Tokyo)
	code := LINECodeOf([]byte{0, 31, 32, 255, 1, 2, 3, 4, 9})
	if code != "A9A9BCDE" || ReadLINE(code).Code != code {
		t.Error(code)
	}
	c := LINECode{ExpiresAt: now.Add(time.Minute), Instead: true, QuietFrom: 22, QuietTo: 7}
	if err := c.Take("one", now); err != nil || c.By != "one" {
		t.Error(err)
	}
	if err := c.Take("one", now); err != nil {
		t.Error("its user cannot send it again", err)
	}
	if err := c.Take("two", now); !errors.Is(err, ErrNotFound) || c.By != "one" {
		t.Error("another takes it", err)
	}
	if err := c.Take("one", c.ExpiresAt); !errors.Is(err, ErrNotFound) {
		t.Error("it has expired", err)
	}
	if d := c.Device("U1", "@board", now); d.Via != ViaLINE || !d.Instead || d.QuietFrom != 22 || d.Key != "@board" || d.AddedAt != now {
		t.Errorf("%+v", d)
	}
	if faults := c.Faults(); len(faults) != 0 {
		t.Error(faults)
	}
	c.QuietFrom, c.QuietTo = -1, 24
	if faults := c.Faults(); len(faults) != 2 {
		t.Error(faults)
	}
}
