package models

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestAChangeOfAddressHoldsAfterItsProof(t *testing.T) {
	ask := func() AddressChange { return AskAddress("c", "old@example.jp", "new@example.jp", "", noon) }
	c := ask()
	if !c.Waits(noon.Add(AddressCodeFor-1)) || c.Waits(noon.Add(AddressCodeFor)) || c.Open(noon) || c.Reserves(noon) || c.Lang != vocab.JA {
		t.Errorf("asked: %+v", c)
	}
	if _, err := c.TakeBack(noon); !errors.Is(err, ErrNotFound) {
		t.Errorf("what nobody proved is taken back: %v", err)
	}
	for n := 1; n <= CodeTries; n++ {
		if over := c.Try(false, nil, noon); over != (n == CodeTries) || c.Waits(noon) == over || c.State != AddressAsked {
			t.Errorf("try %d: over %t, %+v", n, over, c)
		}
	}
	c = ask()
	c.Try(true, []string{"a"}, noon)
	from, to := c.Route()
	if c.Waits(noon) || !c.Open(noon.Add(AddressBackFor-1)) || c.Open(noon.Add(AddressBackFor)) || !c.Reserves(noon) ||
		from != "old@example.jp" || to != "new@example.jp" || !c.Since().Equal(noon) {
		t.Errorf("proven: %+v", c)
	}
	late := c
	if _, err := late.TakeBack(noon.Add(AddressBackFor)); !errors.Is(err, ErrNotFound) {
		t.Errorf("taken back late: %v", err)
	}
	c.Settled = true
	last := noon.Add(AddressBackFor - time.Second)
	if news, err := c.TakeBack(last); !news || err != nil || c.Settled || !c.Reserves(last.Add(time.Hour)) || c.ExpiresAt.Before(last.Add(time.Hour)) {
		t.Errorf("taken back: %t, %v, %+v", news, err, c)
	}
	if from, to = c.Route(); from != "new@example.jp" || to != "old@example.jp" || !c.Since().Equal(last) {
		t.Errorf("back from %s to %s", from, to)
	}
	if news, err := c.TakeBack(last); news || err != nil {
		t.Errorf("taken back twice: %t, %v", news, err)
	}
	if c.Settled = true; c.Reserves(last) {
		t.Error("what is done reserves")
	}
}

func TestWhatWasAddedMeanwhileGoes(t *testing.T) {
	u := User{Email: "new@example.jp", Recovery: []string{"old", "drawn since"},
		Devices: Devices{{Name: "before", AddedAt: noon.Add(-1)}, {Name: "since", AddedAt: noon}}}
	if u.Readdress("other@example.jp", "x@example.jp") || !u.Readdress("new@example.jp", "old@example.jp") || u.Email != "old@example.jp" {
		t.Errorf("address %s", u.Email)
	}
	u.UndoSince([]string{"old", "used since"}, noon)
	if !slices.Equal(u.Recovery, []string{"old"}) || len(u.Devices) != 1 || u.Devices[0].Name != "before" {
		t.Errorf("left: %+v", u)
	}
}

func TestAnInvitationFollowsItsAccount(t *testing.T) {
	i := Invitation{Email: "old@example.jp", ExpiresAt: noon.Add(time.Hour)}
	if i.Forward("other@example.jp", "new@example.jp") || !i.Forward("old@example.jp", "new@example.jp") ||
		i.For(&User{Email: "old@example.jp"}, noon) || !i.For(&User{Email: "new@example.jp"}, noon) || i.Email != "old@example.jp" {
		t.Errorf("forwarded: %+v", i)
	}
	if !i.Forward("new@example.jp", "old@example.jp") || i.Now != "" || !i.For(&User{Email: "old@example.jp"}, noon) {
		t.Errorf("back: %+v", i)
	}
}
