package store_test

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/seal"
	"github.com/enkaku/enkaku/store/storetest"
)

const guessed = "yamada@example.jp"

// slow is a recovery code as it is stored without a key of the board.
const slow = models.SlowHash + "c2FsdA.c3Vt"

// hashed puts one of everything into a store that is found by a keyed hash, and
// returns the hashes that a guess could be compared with.
func hashed(t *testing.T, s *store.Store) []string {
	t.Helper()
	ctx := t.Context()
	recovery := s.Hash("recovery", "u\nabcde")
	seen := s.Hash("seen", guessed)
	report := s.Hash("report", "j 192.0.2.0/24")
	_, _, limited := s.RateLimits().Take(ctx, guessed, 1, time.Hour, s.Now())
	hire := models.Application{ID: "j.d", JobID: "j", Poster: poster}
	_, said := s.HireAnswers().Say(ctx, &hire, func(*models.HireAnswer) error { return nil })
	for _, err := range []error{limited, said,
		s.Users().Save(ctx, &models.User{ID: "u", Email: guessed, Recovery: []string{recovery, slow}}),
		s.Users().Save(ctx, &models.User{ID: "v", Email: "left@example.jp"}),
		s.Users().Save(ctx, &models.User{ID: "w", Email: "gone@example.jp"}),
		s.People().ForgetUser(ctx, &models.User{ID: "w", Email: "gone@example.jp"}),
		s.Subscriptions().Save(ctx, &alert.Subscription{ID: "s", Email: guessed, CriteriaHash: "c",
			State: alert.SubActive}),
		s.Suppressions().Put(ctx, guessed, alert.SuppressedBounce, "test", s.Now()),
		s.Invitations().Save(ctx, &models.Invitation{ID: s.Invitations().IDOf(poster, guessed), Org: poster,
			Email: guessed}),
		s.HiddenJobs().Put(ctx, models.HiddenJob{DoctorID: "d", JobID: "j", Reason: models.HidePay}),
		s.Reports().Insert(ctx, models.Report{ID: "r", JobID: "j", Source: report}),
		s.Seen().Insert(ctx, alert.SeenCluster{ID: seen[:22] + ".c", At: s.Now()}),
		s.LoginCodes().Save(ctx, &models.LoginCode{ID: "code", Email: guessed}),
		s.BlockEntries().Save(ctx, &models.BlockEntry{ID: "b", Kind: models.BlockedAddress, Value: guessed}),
		s.Audit().Append(ctx, models.AuditEntry{Who: "u", Action: "a"}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return []string{recovery, seen[:22], report, s.Suppressions().ID(guessed), s.Invitations().IDOf(poster, guessed),
		s.Hash("hiddenJob", "d/j"), s.Hash("hiddenJob", "j"), s.HireAnswers().IDOf(hire.ID), s.Hash("ratelimit", guessed),
		s.Hash("block", "address/"+guessed)}
}

// wantFound asks for all of it.
func wantFound(t *testing.T, s *store.Store) {
	t.Helper()
	ctx := t.Context()
	u, err := s.Users().ByEmail(ctx, guessed)
	is := func(want string) func(string) bool { return func(stored string) bool { return stored == want } }
	if err != nil || u.ID != "u" || !u.UseRecovery(is(s.Hash("recovery", "u\nabcde"))) || !u.UseRecovery(is(slow)) {
		t.Errorf("user %+v, %v", u, err)
	}
	if all := must[[]alert.Subscription](t)(s.Subscriptions().Living(ctx, guessed)); len(all) != 1 || all[0].ID != "s" {
		t.Errorf("subscriptions %+v", all)
	}
	_, err = s.Suppressions().Of(ctx, guessed)
	wantErr(t, "suppression", err, nil)
	_, err = s.Invitations().Get(ctx, s.Invitations().IDOf(poster, guessed))
	wantErr(t, "invitation", err, nil)
	if blocked, err := s.BlockEntries().Meet(ctx, guessed, s.Now()); !blocked || err != nil {
		t.Errorf("on the block list: %v, %v", blocked, err)
	}
	if by := must[map[string]bool](t)(s.HiddenJobs().By(ctx, &models.Job{ID: "j"})); !by["d"] {
		t.Errorf("hidden by %v", by)
	}
	wantErr(t, "bringing it back", s.HiddenJobs().Take(ctx, "d", "j"), nil)
	if by := must[map[string]bool](t)(s.HiddenJobs().By(ctx, &models.Job{ID: "j"})); len(by) > 0 {
		t.Errorf("still hidden by %v", by)
	}
	h, err := s.HireAnswers().Of(ctx, &models.Application{ID: "j.d", Poster: poster})
	if err != nil || h.Version == 0 {
		t.Errorf("answer after a hire %+v, %v", h, err)
	}
	wantErr(t, "second report of a network",
		s.Reports().Insert(ctx, models.Report{ID: "r2", JobID: "j", Source: s.Hash("report", "j 192.0.2.0/24")}),
		models.ErrConflict)
	wantErr(t, "telling a job again",
		s.Seen().Insert(ctx, alert.SeenCluster{ID: s.Hash("seen", guessed)[:22] + ".c", At: s.Now()}), models.ErrConflict)
	wantErr(t, "second account of an address", s.Users().Save(ctx, &models.User{ID: "x", Email: guessed}),
		models.ErrConflict)
	gone, err := s.Users().Get(ctx, "w") // a restore leaves the document out
	if err != nil && !errors.Is(err, models.ErrNotFound) || gone.Email != "" {
		t.Errorf("who was erased: %+v, %v", gone, err)
	}
	if err := s.Audit().Append(ctx, models.AuditEntry{Who: "u", Action: "b"}); err != nil {
		t.Error(err)
	}
	if _, err := s.Audit().VerifyAll(ctx, ""); err != nil {
		t.Error(err)
	}
}

// cutting fails every third write: before it is done, after it is done, in turn.
type cutting struct {
	engine.Engine
	writes *int
}

var errCut = errors.New("cut off")

func (c cutting) cut(write func() error) error {
	*c.writes++
	switch *c.writes % 6 {
	case 3:
		return errCut
	case 0:
		return errors.Join(write(), errCut)
	}
	return write()
}

func (c cutting) Insert(ctx context.Context, of engine.Collection, docs ...bson.Raw) (errs []error) {
	if err := c.cut(func() error { errs = c.Engine.Insert(ctx, of, docs...); return nil }); err != nil {
		return engine.AllFailed(len(docs), err)
	}
	return errs
}

func (c cutting) Replace(ctx context.Context, of engine.Collection, docs ...bson.Raw) (errs []error) {
	if err := c.cut(func() error { errs = c.Engine.Replace(ctx, of, docs...); return nil }); err != nil {
		return engine.AllFailed(len(docs), err)
	}
	return errs
}

func (c cutting) Delete(ctx context.Context, of engine.Collection, id string, version int64) error {
	return c.cut(func() error { return c.Engine.Delete(ctx, of, id, version) })
}

// changing opens a store whose lookup key is being changed.
func (p place) changing(t *testing.T, c *clock) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), p.url, store.Options{KeysFile: p.keys, Now: c.now, ChangingLookup: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func quiet() error { return nil }

// A change of the lookup key that is cut off again and again comes to its end, all
// is found, and nothing is left that the old key could be tried on.
func TestTheLookupKeyChangesUnderDocuments(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		before := p.open(t, c)
		old := hashed(t, before)
		first, _ := os.ReadFile(p.keys)
		before.Close()
		if err := seal.AddLookup(p.keys, nil); err != nil {
			t.Fatal(err)
		}
		_, err := store.Open(ctx, p.url, store.Options{KeysFile: p.keys, Now: c.now})
		wantErr(t, "opening in between", err, store.ErrLookupUnfinished)
		s, writes, tries := p.changing(t, c), 0, 0
		s.BetweenForTest(func(e engine.Engine) engine.Engine { return cutting{e, &writes} })
		for err = errCut; err != nil; tries++ {
			if _, err = s.ChangeLookup(ctx, quiet); tries > 40 || err != nil && !errors.Is(err, errCut) {
				t.Fatal(tries, err)
			}
		}
		if tries < 3 {
			t.Errorf("came to its end after %d tries: nothing was cut off", tries)
		}
		s.Close()
		s = p.open(t, c)
		for _, name := range store.CollectionNamesForTest() {
			for _, doc := range must[[]bson.Raw](t)(rawEngine(t, p, store.CollectionForTest(name)).Find(ctx,
				store.CollectionForTest(name), engine.Query{Limit: 100})) {
				for i, hash := range old {
					if strings.Contains(string(doc), hash) {
						t.Errorf("%s holds hash %d of the old key", name, i)
					}
				}
			}
		}
		wantFound(t, s)
		s.Close()
		writeFile(t, p.keys, string(first))
		if _, err := store.Open(ctx, p.url, store.Options{KeysFile: p.keys}); err == nil ||
			!strings.Contains(err.Error(), "older than the store") {
			t.Errorf("with the key file of before: %v", err)
		}
	})
}

// A backup from before is brought along when it is restored, and so is who was
// erased before and after the change.
func TestABackupFromBeforeALookupKeyIsFoundByIt(t *testing.T) {
	ctx, c := t.Context(), newClock()
	p := place{t.TempDir(), filepath.Join(t.TempDir(), "keys.json")}
	s := p.open(t, c)
	hashed(t, s)
	for id, email := range map[string]string{"a": "gone@example.jp", "b": "left@example.jp"} {
		if err := s.Subscriptions().Save(ctx, &alert.Subscription{ID: id, Email: email, State: alert.SubActive}); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	must[store.Manifest](t)(s.Backup(ctx, filepath.Join(dir, "1"), ""))
	s.Close()
	if err := seal.AddLookup(p.keys, nil); err != nil {
		t.Fatal(err)
	}
	s = p.changing(t, c)
	must[int](t)(s.ChangeLookup(ctx, quiet))
	if err := s.People().ForgetUser(ctx, &models.User{ID: "v", Email: "left@example.jp"}); err != nil {
		t.Fatal(err)
	}
	must[store.Manifest](t)(s.Backup(ctx, filepath.Join(dir, "2"), ""))
	to := place{t.TempDir(), p.keys}
	must[store.Manifest](t)(store.Restore(ctx, filepath.Join(dir, "1"), "", to.url, store.Options{KeysFile: p.keys,
		Now: c.now}, nil))
	s = to.open(t, c)
	for _, email := range []string{"gone@example.jp", "left@example.jp"} {
		if all := must[[]alert.Subscription](t)(s.Subscriptions().Living(ctx, email)); len(all) > 0 {
			t.Errorf("alerts came back to %s", email)
		}
	}
	wantFound(t, s)
	fresh := place{storetest.Mongo(t), p.keys} // a new store with keys that were changed
	fresh.open(t, c)
	fresh.open(t, c)
}

func TestKeysAreRetiredWhenNothingIsSealedWithThem(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		hashed(t, s)
		first := s.Keys().Sealing[0].ID
		link := s.Sign("p", "x")
		if err := errors.Join(seal.AddKey(p.keys, nil), seal.Promote(p.keys, nil)); err != nil {
			t.Fatal(err)
		}
		s = p.open(t, c)
		if used := must[map[uint32]int](t)(s.SealedWith(ctx)); used[first] == 0 || len(used) != 1 {
			t.Fatalf("sealed with %v", used)
		}
		must[int](t)(s.Reseal(ctx))
		used := must[map[uint32]int](t)(s.SealedWith(ctx))
		if used[first] > 0 || used[s.Keys().Sealing[1].ID] == 0 || len(used) != 1 {
			t.Fatalf("after resealing: %v, not %x", used, first)
		}
		left, err := seal.Retire(p.keys, nil, false)
		if err != nil || len(left.Sealing) != 1 || len(left.Signing) != 2 {
			t.Errorf("left %+v, %v", left, err)
		}
		s = p.open(t, c)
		wantFound(t, s)
		_, err = s.Verify("p", link)
		wantErr(t, "a link from before", err, nil)
		if _, err = seal.Retire(p.keys, nil, true); err != nil {
			t.Error(err)
		}
		if _, err = p.open(t, c).Verify("p", link); err == nil {
			t.Error("a link of a key that was destroyed is taken")
		}
	})
}

func TestNodesThatServeAreKnownWithTheirKeys(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, key := t.Context(), s.Keys().Sealing[0].ID
		wantErr(t, "no node", s.Nodes().Quiet(ctx, c.now()), nil)
		for range 2 {
			if err := s.Nodes().Serve(ctx, "n1", c.now(), time.Minute); err != nil {
				t.Fatal(err)
			}
		}
		wantErr(t, "a node", s.Nodes().Quiet(ctx, c.now()), store.ErrServing)
		wantErr(t, "its key", errors.Join(s.Nodes().Use(ctx, c.now(), key), s.Nodes().Know(ctx, c.now(), key)), nil)
		wantErr(t, "use of another key", s.Nodes().Use(ctx, c.now(), key+1), store.ErrServing)
		wantErr(t, "another key", s.Nodes().Know(ctx, c.now(), key+1), store.ErrServing)
		wantErr(t, "after it was killed", s.Nodes().Quiet(ctx, c.add(time.Minute)), nil)
		if err := s.Nodes().Serve(ctx, "n2", c.add(48*time.Hour), time.Minute); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "leaving", s.Nodes().Leave(ctx, "n2"), nil)
		wantErr(t, "leaving twice", s.Nodes().Leave(ctx, "n2"), nil)
		wantErr(t, "after it left", s.Nodes().Quiet(ctx, c.now()), nil)
	})
}

// carried are the purposes whose stored hashes a change of the lookup key takes
// along (hashes and derive of their kinds), ended those that end with it.
var (
	carried = []string{"block", "email", "hiddenJob", "hired", "invitation", "reached", "recovery", "report", "seen"}
	ended   = []string{"address-code", "audit", "audit-address", "desk", "device", "form", "line", "lineCode", "lineLinked", "login-code", "pass", "passed", "passkey-question", "puzzle",
		"ratelimit", "search", "security"}
)

// Who makes hashes for a new purpose has to say what a change of the key does.
func TestEveryPurposeOfAHashIsThoughtOf(t *testing.T) {
	known := map[string]bool{}
	for _, p := range append(carried, ended...) {
		known[p] = true
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			arg, literal := call.Args[0].(*ast.BasicLit)
			if ok && literal && f.Sel.Name == "Hash" {
				purpose, _ := strconv.Unquote(arg.Value)
				if known[purpose] == seal.Lasting(purpose) {
					t.Errorf("%s: a change of the lookup key has no row for %q", path, purpose)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
