package models

import (
	"strings"
	"testing"
	"time"
)

const aSecret = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

func TestReplyAddressesAreFoundHoweverTheyAreWritten(t *testing.T) {
	r := NewReplyAddress("x", &Application{ID: "a", DoctorID: "d"}, ByDoctor, "u", aSecret, time.Time{})
	at := r.At("in.example.jp")
	if len(strings.Split(at, "@")[0]) > MaxEmailLocal || at != strings.ToLower(at) {
		t.Errorf("%s", at)
	}
	for _, written := range []string{at, strings.ToUpper(at), " <" + at + "> "} {
		if got := ReplyLocal(written, "in.example.jp"); got != r.Local {
			t.Errorf("%q is %q", written, got)
		}
	}
	for _, other := range []string{"", "r.@in.example.jp", "r.short@in.example.jp", strings.Replace(at, "in.", "", 1),
		"info@in.example.jp", "r." + strings.Repeat("a", 80) + "@in.example.jp", at + "@x"} {
		if got := ReplyLocal(other, "in.example.jp"); got != "" {
			t.Errorf("%q is taken for %q", other, got)
		}
	}
	if r.Cut(); r.At("in.example.jp") != "" {
		t.Error("it was cut off")
	}
	if r.Open("OTHER" + aSecret); r.At("in.example.jp") == at {
		t.Error("opened again, it is the old one")
	}
}

// Each condition alone keeps a mail out of the thread.
func TestWhichMailsLandInAThread(t *testing.T) {
	clinic := OrgRef{Kind: OrgEmployer, ID: "e"}
	type case1 struct {
		r    ReplyAddress
		u    User
		a    Application
		d    Doctor
		stop WriteStop
		m    MailedReply
	}
	good := func(side Actor) case1 {
		a := Application{ID: "a", DoctorID: "d", Poster: clinic, State: ApplicationViewed}
		c := case1{r: NewReplyAddress("x", &a, side, "u", aSecret, time.Time{}), a: a, d: Doctor{ID: "d", UserID: "u", Version: 1},
			u: User{ID: "u", Email: "me@example.jp"}, m: MailedReply{From: "me@example.jp", Authentic: true, Text: "はい"}}
		if side == ByPoster {
			c.u.Memberships, c.d.UserID = []Membership{{Org: clinic}}, "doctor"
		}
		return c
	}
	for _, side := range []Actor{ByDoctor, ByPoster} {
		for _, row := range []struct {
			name   string
			change func(c *case1)
			want   ReplyStop
		}{
			{"all is well", func(*case1) {}, ReplyLands},
			{"a machine", func(c *case1) { c.m.ByMachine = true }, ReplyMachine},
			{"a machine, forged", func(c *case1) { c.m.ByMachine, c.m.Authentic = true, false }, ReplyMachine},
			{"no longer theirs", func(c *case1) { c.u.Memberships, c.d.UserID = nil, "other" }, ReplyGone},
			{"another organisation", func(c *case1) { c.u.Memberships, c.d.ID = []Membership{{Org: OrgRef{ID: "z"}}}, "z" }, ReplyGone},
			{"disabled", func(c *case1) { c.u.Disabled = true }, ReplyGone},
			{"another application", func(c *case1) { c.a.ID = "b" }, ReplyGone},
			{"the doctor left", func(c *case1) { c.a.Forgotten = true }, ReplyGone},
			{"cut off", func(c *case1) { c.r.Cut() }, ReplyCut},
			{"from elsewhere", func(c *case1) { c.m.From = "you@example.jp" }, ReplyOther},
			{"without an address", func(c *case1) { c.m.From = "" }, ReplyOther},
			{"forged", func(c *case1) { c.m.Authentic = false }, ReplyForged},
			{"taken back", func(c *case1) { c.stop = WriteWithdrawn }, ReplyClosed},
			{"blocked", func(c *case1) { c.stop = WriteHidden }, ReplyClosed},
			{"stopped", func(c *case1) { c.stop = WriteStopped }, ReplyClosed},
			{"nothing said", func(c *case1) { c.m.Text = " \n" }, ReplyEmpty},
			{"a file alone", func(c *case1) { c.m.Text, c.m.Files = "", 1 }, ReplyLands},
			{"the most", func(c *case1) { c.m.Text = strings.Repeat("長", MaxMessage) }, ReplyLands},
			{"one more", func(c *case1) { c.m.Text = strings.Repeat("長", MaxMessage+1) }, ReplyLong},
		} {
			c := good(side)
			row.change(&c)
			if got := c.r.Judge(&c.u, &c.a, &c.d, c.stop, c.m); got != row.want {
				t.Errorf("%s, %s: %q, want %q", side, row.name, got, row.want)
			}
		}
	}
	for stop, want := range map[ReplyStop][2]bool{
		ReplyMachine: {true, false}, ReplyGone: {true, false}, ReplyForged: {false, true}, ReplyOther: {false, true}, ReplyOften: {false, true},
		ReplyCut: {false, true}, ReplyClosed: {}, ReplyEmpty: {}, ReplyLong: {}, ReplyFiles: {}, ReplyInfected: {}, ReplyUnscanned: {},
	} {
		if got := [2]bool{stop.Silent(), stop.Daily()}; got != want {
			t.Errorf("%s is silent, daily: %v", stop, got)
		}
	}
}
