package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/enkaku/enkaku/cmd/enkaku/demo"
	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

// call runs a command in this process and returns what it printed.
func call(t *testing.T, args ...string) (out string, err error) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	err = run(t.Context(), args, &stdout, &stderr)
	return stdout.String(), err
}

// mustCall runs a command that has to go well.
func mustCall(t *testing.T, args ...string) string {
	t.Helper()
	out, err := call(t, args...)
	if err != nil {
		t.Fatalf("enkaku %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return out
}

// places are the two kinds of store; each gives the flags of a fresh one.
func places(t *testing.T) map[string]func() []string {
	return map[string]func() []string{
		"SQLite":           func() []string { return []string{"--data", t.TempDir()} },
		"MongoDB protocol": func() []string { return []string{"--data", t.TempDir(), "--store", storetest.Mongo(t)} },
	}
}

// openPlace opens the store that flags of places name.
func openPlace(t *testing.T, flags []string) *store.Store {
	t.Helper()
	f := storeFlags{Data: flags[1]}
	if len(flags) > 2 {
		f.Store = flags[3]
	}
	st, err := f.create(t.Context(), slog.New(slog.DiscardHandler), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	return st
}

// stock puts the demo board into a store, so that there is someone to post.
func stock(t *testing.T, st *store.Store) {
	t.Helper()
	if _, err := demo.Load(t.Context(), st, time.Now()); err != nil {
		t.Fatal(err)
	}
}

// advertRows are n rows of the demo advert JA05, each with its own ref and,
// while there are pairs of fields, a position of its own.
func advertRows(t *testing.T, n int) []string {
	t.Helper()
	var row map[string]any
	i := 0
	demoJobs, err := os.ReadFile("demo/jobs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := intake.ReadRows("jobs.yaml", bytes.NewReader(demoJobs), func(r intake.Row) error {
		if i++; i == 5 {
			return json.Unmarshal(r.Data, &row)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	row["terms"].(map[string]any)["valid_through"] = time.Now().AddDate(0, 1, 0).Format(time.DateOnly)
	lines, fields := make([]string, n), vocab.Specialties.Keys()[:15]
	for i := range lines {
		row["id"] = fmt.Sprintf("ROW%05d", i)
		row["specialties"] = []vocab.Specialty{fields[i%len(fields)],
			fields[(i+1+i/len(fields)%(len(fields)-1))%len(fields)]}
		data, err := json.Marshal(row)
		if err != nil {
			t.Fatal(err)
		}
		lines[i] = string(data)
	}
	return lines
}

// file writes lines to a file and returns its name.
func file(t *testing.T, name string, lines []string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestVersionNamesTheBinary(t *testing.T) {
	if out := mustCall(t, "version"); !strings.HasPrefix(out, "enkaku ") || !strings.Contains(out, "go1.") {
		t.Errorf("got %q", out)
	}
}

func TestTheVersionIsThatOfTheCommit(t *testing.T) {
	recorded := []debug.BuildSetting{{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.time", Value: "2026-11-30T07:00:00Z"}}
	for want, c := range map[string]struct {
		settings     []debug.BuildSetting
		commit, date string
	}{
		"0123456789ab of 2026-11-30T07:00:00Z (go1.26)": {recorded, "", ""},
		"abcdef012345 of 2026-11-29T07:00:00Z (go1.26)": {nil, "abcdef012345", "2026-11-29T07:00:00Z"},
		"v1.2.3 (go1.26)": {nil, "", ""},
	} {
		info := &debug.BuildInfo{GoVersion: "go1.26", Main: debug.Module{Version: "v1.2.3"}, Settings: c.settings}
		if got := versionOf(info, c.commit, c.date); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestHelpListsTheCommands(t *testing.T) {
	out := mustCall(t, "--help")
	for _, command := range []string{"serve", "import jobs", "import subscriptions", "reindex", "admin", "backup",
		"restore", "version"} {
		if !strings.Contains(out, command) {
			t.Errorf("the help does not speak of %q", command)
		}
	}
}

func TestOperatorsReadOfEveryFlagOfServe(t *testing.T) {
	guide, err := os.ReadFile("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	flags := regexp.MustCompile(`(?m)^ +(?:-\w, )?--(?:\[no-\])?([a-z-]+)`).FindAllStringSubmatch(mustCall(t, "serve",
		"--help"), -1)
	if len(flags) < 20 {
		t.Fatalf("the help names %d flags", len(flags))
	}
	for _, f := range flags {
		if f[1] != "help" && !regexp.MustCompile(`--`+f[1]+`\b[^-]`).Match(guide) {
			t.Errorf("docs/operations.md does not speak of --%s", f[1])
		}
	}
}

func TestAllMistakesInFlagsAreReportedAtOnce(t *testing.T) {
	wrong := []string{"--data", "/proc/x", "--public-url", "ftp://board", "--mail-from", "nobody",
		"--alert-from", "no one", "--proxy", "ten", "--log-level", "loud", "--kek", "abc", "--sendgrid-rate", "0",
		"--addr", "8080", "--admin-addr", "localhost:many", "--store", "postgres://localhost/x",
		"--mail", "sendgrid", "--alert-window", "1ms", "--webhook-key", "zzz", "--sendgrid-timeout", "soon"}
	t.Setenv("ENKAKU_SMTP_URL_FILE", "/does/not/exist")
	for _, command := range []string{"serve", "check"} {
		_, err := call(t, append([]string{command}, wrong...)...)
		if err == nil {
			t.Fatalf("%s went well", command)
		}
		for _, name := range []string{"--data", "--public-url", "--mail-from", "--alert-from", "--proxy", "--log-level",
			"--kek", "--sendgrid-rate", "--addr", "--admin-addr", "--store", "--sendgrid-key", "--alert-window",
			"--webhook-key", "--sendgrid-timeout", "ENKAKU_SMTP_URL_FILE"} {
			if !strings.Contains(err.Error(), name) {
				t.Errorf("%s: %s is not named in:\n%v", command, name, err)
			}
		}
	}
	_, err := call(t, "serve", "--data", t.TempDir(), "--mail", "smtp", "--smtp-url", "ftp://user:geheim@host")
	if err == nil || !strings.Contains(err.Error(), "--smtp-url") || strings.Contains(err.Error(), "geheim") {
		t.Errorf("an address of no mail server: %v", err)
	}
}

func TestCheckChangesNothing(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	if out := mustCall(t, "check", "--data", data); !strings.Contains(out, "no mistake found") {
		t.Errorf("got %q", out)
	}
	if _, err := os.Stat(data); !os.IsNotExist(err) {
		t.Error("the data folder was made")
	}
	openPlace(t, []string{"--data", data})
	mustCall(t, "check", "--data", data)
	keys, err := os.ReadFile(filepath.Join(data, "keys.json"))
	if err != nil {
		t.Fatal(err)
	}
	kek := strings.Repeat("A", 43) + "="
	mustCall(t, "check", "--data", data, "--kek", kek)
	if after, err := os.ReadFile(filepath.Join(data, "keys.json")); err != nil || !bytes.Equal(after, keys) {
		t.Errorf("the key file was changed (%v)", err)
	}
}

// What serve could not begin with, check says, and it never waits for a file.
func TestCheckSaysWhatServeCouldNotBeginWith(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(data string) error
		flags []string
		want  string
	}{
		"a pipe for the keys": {func(data string) error {
			if err := os.Remove(filepath.Join(data, "keys.json")); err != nil {
				return err
			}
			return syscall.Mkfifo(filepath.Join(data, "keys.json"), 0o600)
		}, nil, "no regular file"},
		"noise for the database": {func(data string) error {
			if err := os.Remove(filepath.Join(data, "enkaku.db.commits")); err != nil && !os.IsNotExist(err) {
				return err
			}
			return os.WriteFile(filepath.Join(data, "enkaku.db"), bytes.Repeat([]byte("noise "), 1000), 0o600)
		}, nil, "no database"},
		"one address for two":       {nil, []string{"--addr", "localhost:9", "--admin-addr", "localhost:9"}, "--admin-addr"},
		"a log in no folder":        {nil, []string{"--security-log", "/no/such/folder/x.log"}, "--security-log"},
		"a log to nobody":           {nil, []string{"--security-log-to", "udp://log.example:514"}, "--security-log-to"},
		"half a pair":               {nil, []string{"--tls-key", "/x.pem"}, "--tls-key"},
		"a host that is an address": {nil, []string{"--outside-host", "10.0.0.1"}, "--outside-host"},
	} {
		t.Run(name, func(t *testing.T) {
			data := t.TempDir()
			if err := openPlace(t, []string{"--data", data}).Close(); err != nil {
				t.Fatal(err)
			}
			if c.spoil != nil {
				if err := c.spoil(data); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := call(t, append([]string{"check", "--data", data}, c.flags...)...); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestAVariableNobodyReadsIsNamed(t *testing.T) {
	t.Setenv("ENKAKU_SENDGIRD_KEY", "geheim")
	t.Setenv("ENKAKU_LOG_LEVEL", "warn")
	t.Setenv("ENKAKU_KEK_FILE", "")
	var out, log bytes.Buffer
	if err := run(t.Context(), []string{"check", "--data", t.TempDir()}, &out, &log); err != nil {
		t.Fatal(err)
	}
	if got := log.String(); !strings.Contains(got, "ENKAKU_SENDGIRD_KEY") || strings.Contains(got, "geheim") ||
		strings.Contains(got, "ENKAKU_LOG_LEVEL") || strings.Contains(got, "ENKAKU_KEK_FILE") {
		t.Errorf("got %q", got)
	}
}

// A disk that is not mounted is no reason to begin an empty board.
func TestADatabaseThatVanishedIsNotBegunAnew(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"gone": os.Remove, "emptied": func(path string) error { return os.Truncate(path, 0) },
	} {
		data := t.TempDir()
		if err := openPlace(t, []string{"--data", data}).Close(); err != nil {
			t.Fatal(err)
		}
		if err := damage(filepath.Join(data, "enkaku.db")); err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"serve", "check", "backup"} {
			args := []string{command, "--data", data}
			if command == "backup" {
				args = append(args, filepath.Join(t.TempDir(), "copy"))
			}
			if _, err := call(t, args...); err == nil || !strings.Contains(err.Error(), "enkaku restore") {
				t.Errorf("%s, %s: %v, want the way out", name, command, err)
			}
		}
	}
}

func TestAMongoDBElsewhereIsReachedWithTLS(t *testing.T) {
	for _, command := range []string{"serve", "check", "reindex"} {
		args := []string{command, "--data", t.TempDir(), "--store", "mongodb://user:geheim@db.example/enkaku"}
		if _, err := call(t, args...); err == nil || !strings.Contains(err.Error(), "--plain-store") ||
			strings.Contains(err.Error(), "geheim") {
			t.Errorf("%s: %v", command, err)
		}
	}
	mustCall(t, "check", "--data", t.TempDir(), "--store", "mongodb://db.example/enkaku", "--plain-store")
}

func TestABoardOnANetworkSaysWhoRunsIt(t *testing.T) {
	all := []string{"--operator-name", "--operator-address", "--operator-contact"}
	for name, where := range map[string][]string{
		"a public address":          {"--public-url", "https://board.example"},
		"listening to a network":    {"--addr", "0.0.0.0:0", "--public-url", "http://localhost:8080"},
		"the demo on a network too": {"--demo", "--public-url", "https://board.example"},
	} {
		for given := range len(all) {
			args := append([]string{"serve", "--data", t.TempDir(), "--mail", "mailbox"}, where...)
			for _, flag := range all[:given] {
				args = append(args, flag, "x")
			}
			_, err := call(t, args...)
			if err == nil {
				t.Fatalf("%s: the board started", name)
			}
			for i, flag := range append(all, "--mail") {
				if named := strings.Contains(err.Error(), flag+":"); named != (i >= given) {
					t.Errorf("%s with %d flags: %s is named: %v in\n%v", name, given, flag, named, err)
				}
			}
		}
	}
}

// Only serve, restore and import --create make a store: a typing error in
// --data is no new board.
func TestATypingErrorIsNoNewStore(t *testing.T) {
	rows := file(t, "subs.jsonl", subscriptionRows(t, 2))
	for name, args := range map[string][]string{
		"admin": {"admin", "boss@example.jp"}, "import": {"import", "subscriptions", rows}, "reindex": {"reindex"},
		"keys add": {"keys", "add"}, "keys reseal": {"keys", "reseal"}, "backup": {"backup", filepath.Join(t.TempDir(), "copy")},
	} {
		data := filepath.Join(t.TempDir(), "typo")
		if _, err := call(t, append(args, "--data", data)...); err == nil {
			t.Errorf("%s went well", name)
		}
		if _, err := os.Stat(data); !os.IsNotExist(err) {
			t.Errorf("%s made %s", name, data)
		}
	}
	data := filepath.Join(t.TempDir(), "new")
	if out := mustCall(t, "import", "subscriptions", rows, "--create", "--data", data); !strings.Contains(out,
		"2 created") {
		t.Errorf("with --create: %s", out)
	}
}

func TestWrongUseIsRefused(t *testing.T) {
	for name, args := range map[string][]string{
		"unknown command":               {"dance"},
		"unknown flag":                  {"serve", "--dance"},
		"unknown way of mail":           {"serve", "--mail", "pigeon"},
		"missing file":                  {"import", "jobs", "/does/not/exist.csv"},
		"no address":                    {"admin", "--data", t.TempDir(), "not an address"},
		"store of another kind":         {"reindex", "--data", t.TempDir(), "--store", "postgres://localhost/x"},
		"mailbox at a public address":   {"serve", "--data", t.TempDir(), "--public-url", "https://board.example"},
		"mailbox on all networks":       {"serve", "--data", t.TempDir(), "--addr", ":0"},
		"mailbox of the demo, likewise": {"serve", "--data", t.TempDir(), "--demo", "--addr", "0.0.0.0:0", "--public-url", "http://localhost:8080"},
		"key that is none":              {"reindex", "--data", t.TempDir(), "--kek", "short"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := call(t, args...); err == nil {
				t.Error("went through")
			}
		})
	}
}

func TestSecretsAreReadFromFiles(t *testing.T) {
	t.Setenv("ENKAKU_KEK", "")
	t.Setenv("ENKAKU_KEK_FILE", file(t, "kek", []string{"this is no key"}))
	if _, err := call(t, "reindex", "--data", t.TempDir()); err == nil || !strings.Contains(err.Error(), "--kek") {
		t.Errorf("the file was not read: %v", err)
	}
	t.Setenv("ENKAKU_KEK", "")
	t.Setenv("ENKAKU_KEK_FILE", "/does/not/exist")
	if _, err := call(t, "version"); err == nil || !strings.Contains(err.Error(), "ENKAKU_KEK_FILE") {
		t.Errorf("the missing file was not named: %v", err)
	}
}

func TestAdminMakesAndUnmakesAdministrators(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			flags := fresh()
			openPlace(t, flags)
			mustCall(t, append([]string{"admin", "Ｂｏｓｓ＠example.jp"}, flags...)...)
			if user, err := openPlace(t, flags).Users().ByEmail(t.Context(), "boss@example.jp"); err != nil ||
				!user.Admin {
				t.Fatalf("no administrator: %+v, %v", user, err)
			}
			mustCall(t, append([]string{"admin", "boss@example.jp", "--revoke"}, flags...)...)
			if user, err := openPlace(t, flags).Users().ByEmail(t.Context(), "boss@example.jp"); err != nil ||
				user.Admin {
				t.Errorf("still an administrator: %+v, %v", user, err)
			}
			if _, err := call(t, append([]string{"admin", "nobody@example.jp", "--revoke"}, flags...)...); err == nil {
				t.Error("a right was taken from nobody")
			}
		})
	}
}

func TestKeysChangeWithoutLosingAnything(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			flags := fresh()
			stock(t, openPlace(t, flags))
			for _, step := range []string{"list", "add", "use", "reseal", "retire", "lookup", "lookup"} {
				out := mustCall(t, append([]string{"keys", step}, flags...)...)
				if user, err := openPlace(t, flags).Users().ByEmail(t.Context(), "admin@example.jp"); err != nil ||
					!user.Admin {
					t.Fatalf("after %s the administrator is gone: %v", step, err)
				}
				mustCall(t, append([]string{"audit", "verify"}, flags...)...)
				if step == "reseal" && strings.HasPrefix(out, "0 ") {
					t.Errorf("nothing was sealed anew: %s", out)
				}
			}
			if _, err := call(t, "keys", "add", "--data", t.TempDir()); err == nil {
				t.Error("a key was added to a file that is not there")
			}
		})
	}
}

// What would break a board that serves, or lose what is sealed, is refused with
// the way on.
func TestKeysAreNotChangedUnderWhatNeedsThem(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			flags := fresh()
			st := openPlace(t, flags)
			refused := func(step, words string) {
				t.Helper()
				out, err := call(t, append([]string{"keys", step}, flags...)...)
				if err == nil || !strings.Contains(err.Error(), words) {
					t.Errorf("keys %s: %v, want %q; %s", step, err, words, out)
				}
			}
			if err := st.Users().Save(t.Context(), &models.User{ID: "u", Email: "u@example.jp"}); err != nil {
				t.Fatal(err)
			}
			if err := st.Nodes().Serve(t.Context(), "n1", st.Now(), time.Hour); err != nil {
				t.Fatal(err)
			}
			refused("lookup", "n1")
			mustCall(t, append([]string{"keys", "add"}, flags...)...)
			refused("use", "has not read the new key")
			if err := openPlace(t, flags).Nodes().Serve(t.Context(), "n2", st.Now(), time.Hour); err != nil {
				t.Fatal(err)
			}
			refused("use", "n1")
			_ = st.Nodes().Leave(t.Context(), "n1")
			mustCall(t, append([]string{"keys", "use"}, flags...)...)
			refused("retire", "run enkaku keys reseal first")
			mustCall(t, append([]string{"keys", "reseal"}, flags...)...)
			refused("retire", "still seals with the key before")
			_ = st.Nodes().Leave(t.Context(), "n2")
			mustCall(t, append([]string{"keys", "retire"}, flags...)...)
			list := mustCall(t, append([]string{"keys", "list"}, flags...)...)
			if strings.Count(list, "sealing") != 1 || strings.Count(list, "signing") != 2 || strings.Contains(list, "node") {
				t.Errorf("left:\n%s", list)
			}
			mustCall(t, append([]string{"keys", "retire", "--links"}, flags...)...)
			list = mustCall(t, append([]string{"keys", "list"}, flags...)...)
			if strings.Count(list, "signing") != 1 {
				t.Errorf("left:\n%s", list)
			}
		})
	}
}

// Help comes as people ask for it.
func TestHelpAsPeopleTypeIt(t *testing.T) {
	for asked, want := range map[string]string{
		"help": "import jobs", "--help": "import jobs", "-h": "import jobs", "help check": "Look for mistakes",
		"check --help": "Look for mistakes", "help import jobs": "--dry-run", "help import": "subscriptions", "help serve": "--addr",
	} {
		if out := mustCall(t, strings.Fields(asked)...); !strings.Contains(out, want) {
			t.Errorf("%s: no %q in %.300s", asked, want, out)
		}
	}
	if _, err := call(t, "help", "colour"); err == nil || !strings.Contains(err.Error(), "colour") {
		t.Errorf("of a command that is none: %v", err)
	}
}
