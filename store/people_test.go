package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

func TestUsersAreKnownByAddressAndOrganisation(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, _ *clock) {
		ctx := t.Context()
		member := []models.Membership{{Org: poster, Owner: true},
			{Org: models.OrgRef{Kind: models.OrgEmployer, ID: "e"}}}
		for _, u := range []*models.User{
			{ID: "u1", Email: "Hanako@example.jp", Name: "花子", Memberships: member},
			{ID: "u2", Email: "taro@example.jp", Memberships: member[:1]},
			{ID: "u3", Email: "other@example.jp"},
		} {
			if err := s.Users().Save(ctx, u); err != nil {
				t.Fatal(err)
			}
		}
		u := must[models.User](t)(s.Users().ByEmail(ctx, " ｈａｎａｋｏ＠example.JP "))
		if u.ID != "u1" || u.Email != "Hanako@example.jp" || u.Name != "花子" || !u.Member(poster) {
			t.Errorf("by address: %+v", u)
		}
		wantErr(t, "second user of an address",
			s.Users().Save(ctx, &models.User{ID: "u4", Email: "hanako@example.jp"}), models.ErrConflict)
		members := must[[]models.User](t)
		if got := members(s.Users().ByOrg(ctx, poster)); len(got) != 2 || got[0].ID != "u1" || got[1].ID != "u2" {
			t.Errorf("members: %+v", got)
		}
		u.Memberships = nil
		if err := s.Users().Save(ctx, &u); err != nil {
			t.Fatal(err)
		}
		if got := members(s.Users().ByOrg(ctx, poster)); len(got) != 1 || got[0].ID != "u2" {
			t.Errorf("members after one left: %+v", got)
		}
		if got := members(s.Users().Members(poster).Page(ctx, 0, 9)); len(got) != 1 || got[0].ID != "u2" {
			t.Errorf("page of members: %+v", got)
		}
		u.Admin = true
		if err := s.Users().Save(ctx, &u); err != nil {
			t.Fatal(err)
		}
		if got := members(s.Users().Admins().Page(ctx, 0, 9)); len(got) != 1 || got[0].ID != "u1" {
			t.Errorf("administrators: %+v", got)
		}
	})
}

func TestSessionsEnd(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		for i, id := range []string{"s1", "s2", "s3", "s4"} {
			v := &models.Session{ID: id, UserID: "u", CreatedAt: c.now().Add(time.Duration(i)),
				ExpiresAt: c.now().Add(time.Duration(i) * time.Hour)}
			if err := s.Sessions().Save(ctx, v); err != nil {
				t.Fatal(err)
			}
		}
		if n, err := s.Sessions().DeleteExpired(ctx, c.add(time.Hour)); n != 2 || err != nil {
			t.Errorf("%d expired, %v; want 2", n, err)
		}
		if err := s.Sessions().DeleteByUser(ctx, "u", "s4"); err != nil {
			t.Fatal(err)
		}
		if got := must[[]models.Session](t)(s.Sessions().ByUser(ctx, "u")); len(got) != 1 || got[0].ID != "s4" {
			t.Errorf("left: %+v", got)
		}
	})
}

func TestADoctorAppliesOnce(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		d := &models.Doctor{ID: "d", UserID: "u", DisplayName: "白衣", LegalName: "山田 花子", Phone: "090",
			Licences: []models.LicenceHeld{{Key: "jp", Number: "123456"}, {Key: "board"}},
			SelfPR:   vocab.Text{JA: "よろしく"}, Blocked: []models.BlockedOrg{{Name: "病院"}}}
		if err := s.Doctors().Save(ctx, d); err != nil {
			t.Fatal(err)
		}
		got := must[models.Doctor](t)(s.Doctors().ByUser(ctx, "u"))
		if got.LegalName != d.LegalName || got.Licences[0].Number != "123456" || got.Licences[1].Key != "board" ||
			got.SelfPR != d.SelfPR || got.Blocked[0].Name != "病院" {
			t.Errorf("read %+v", got)
		}
		wantErr(t, "second profile", s.Doctors().Save(ctx, &models.Doctor{ID: "d2", UserID: "u"}), models.ErrConflict)

		apply := func() error {
			return s.Applications().Save(ctx,
				&models.Application{ID: "j.d", JobID: "j", DoctorID: "d", Poster: poster, Message: "志望",
					State: models.ApplicationReceived, CreatedAt: c.now()})
		}
		if err := apply(); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "second application", apply(), models.ErrConflict)
		for name, list := range map[string]func() ([]models.Application, error){
			"job":    func() ([]models.Application, error) { return s.Applications().ByJob(ctx, "j") },
			"doctor": func() ([]models.Application, error) { return s.Applications().OfDoctor("d").Page(ctx, 0, 9) },
			"poster": func() ([]models.Application, error) {
				return s.Applications().Desk(store.Applicants{Poster: poster}).Page(ctx, 0, 9)
			},
		} {
			if all, err := list(); err != nil || len(all) != 1 || all[0].Message != "志望" {
				t.Errorf("by %s: %+v, %v", name, all, err)
			}
		}
	})
}

func TestSmallNouns(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		pending := models.Verification{State: models.VerifyPending}
		err := errors.Join(
			s.Agencies().Save(ctx, &models.Agency{ID: "a", Verification: pending}),
			s.Employers().Save(ctx, &models.Employer{ID: "e", Verification: pending, EnteredBy: "a"}),
			s.Employers().Save(ctx, &models.Employer{ID: "f"}),
			s.LoginCodes().Save(ctx, &models.LoginCode{ID: "l", Email: "x@y", ExpiresAt: c.now()}),
			s.HeldForms().Save(ctx, &models.HeldForm{ID: "h", UserID: "u", ExpiresAt: c.now()}),
			s.HeldForms().Save(ctx, &models.HeldForm{ID: "i", UserID: "u", ExpiresAt: c.now().Add(time.Hour)}),
			s.HeldForms().Save(ctx, &models.HeldForm{ID: "k", UserID: "v", ExpiresAt: c.now().Add(time.Hour)}),
			s.Saved().Save(ctx, &models.SavedJob{ID: "u.j", UserID: "u", JobID: "j"}),
			s.Reports().Insert(ctx, models.Report{ID: "r", JobID: "j", Source: "net", State: "open", Note: "募集終了"}),
			s.Runs().Insert(ctx, models.AlertRun{ID: "n1", StartedAt: c.now(), Due: 3}),
			s.Runs().Insert(ctx, models.AlertRun{ID: "n2", StartedAt: c.now().Add(time.Second)}),
			s.Settings().Put(ctx, "mail.stop", "on"), s.Settings().Put(ctx, "mail.stop", "off"),
		)
		if err != nil {
			t.Fatal(err)
		}
		if got := must[[]models.OrgBrief](t)(s.Agencies().BriefsByVerification(ctx,
			models.VerifyPending)); len(got) != 1 || got[0].ID != "a" {
			t.Errorf("agencies %+v", got)
		}
		if got := must[[]models.Employer](t)(s.Employers().EnteredBy(ctx, "a")); len(got) != 1 || got[0].ID != "e" {
			t.Errorf("employers %+v", got)
		}
		if got := must[[]models.Employer](t)(s.Employers().All(ctx)); len(got) != 2 {
			t.Errorf("employers %+v", got)
		}
		if n, err := s.LoginCodes().DeleteExpired(ctx, c.now()); n != 1 || err != nil {
			t.Errorf("codes: %d, %v", n, err)
		}
		if n, err := s.HeldForms().DeleteExpired(ctx, c.now()); n != 1 || err != nil {
			t.Errorf("held forms: %d, %v", n, err)
		}
		if err := s.HeldForms().DeleteByUser(ctx, "u"); err != nil {
			t.Error(err)
		}
		if _, err := s.HeldForms().Get(ctx, "i"); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("a held form after its person is gone: %v", err)
		}
		if _, err := s.HeldForms().Get(ctx, "k"); err != nil {
			t.Errorf("another's held form: %v", err)
		}
		if got := must[[]models.SavedJob](t)(s.Saved().ByJob(ctx, "j")); len(got) != 1 {
			t.Errorf("saved %+v", got)
		}
		wantErr(t, "second report from a network",
			s.Reports().Insert(ctx, models.Report{ID: "r2", JobID: "j", Source: "net"}), models.ErrConflict)
		if got := must[[]models.Report](t)(s.Reports().Open().Page(ctx, 0, 9)); len(got) != 1 || got[0].Note != "募集終了" {
			t.Errorf("reports %+v", got)
		}
		if got := must[[]models.AlertRun](t)(s.Runs().Latest(ctx, 1)); len(got) != 1 || got[0].ID != "n2" {
			t.Errorf("runs %+v", got)
		}
		if v, err := s.Settings().Get(ctx, "mail.stop"); v != "off" || err != nil {
			t.Errorf("setting %q, %v", v, err)
		}
		_, err = s.Settings().Get(ctx, "absent")
		wantErr(t, "setting never put", err, models.ErrNotFound)
	})
}
