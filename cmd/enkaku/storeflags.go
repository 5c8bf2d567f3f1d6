package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/seal"
)

// storeFlags say where the documents are; every command that touches them has
// the same flags.
type storeFlags struct {
	Data  string `help:"Folder of the embedded store, the search index and the mailbox." default:"./data" type:"path"`
	Store string `help:"mongodb://… to keep documents in MongoDB instead of the folder." placeholder:"URL"`
	Keys  string `help:"File of the encryption keys; made in the data folder when absent." type:"path" placeholder:"FILE"`
	KEK   string `help:"Key that encrypts the key file, base64 of 32 bytes." placeholder:"KEY"`

	PlainStore bool `help:"Reach a MongoDB on another machine without TLS, over a network that is yours alone."`
}

// mistakes names what is wrong with the flags.
func (f *storeFlags) mistakes() (errs []error) {
	if _, err := f.kek(); err != nil {
		errs = append(errs, err)
	}
	if f.Store == "" {
		return errs
	}
	if err := store.CheckMongo(f.Store, f.PlainStore); err != nil {
		errs = append(errs, fmt.Errorf("--store: %w", err))
	}
	return errs
}

// kek reads the key of the key file, nil for none.
func (f *storeFlags) kek() ([]byte, error) {
	if f.KEK == "" {
		return nil, nil
	}
	kek, err := seal.ParseKEK(f.KEK)
	if err != nil {
		return nil, fmt.Errorf("--kek: %w", err)
	}
	return kek, nil
}

// open opens the store the flags name, which must be there: a typing error in
// --data is no new board. MongoDB keeps its keys in the data folder too when no
// key file is named; nodes on several machines need one file they share.
func (f *storeFlags) open(ctx context.Context, log *slog.Logger) (*store.Store, error) {
	url, options, err := f.place(log)
	if err != nil {
		return nil, err
	}
	options.Existing = true
	return store.Open(ctx, url, options)
}

// create opens the store the flags name with a clock, a new one where there is
// none.
func (f *storeFlags) create(ctx context.Context, log *slog.Logger, now func() time.Time) (*store.Store, error) {
	url, options, err := f.place(log)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(f.Data, 0o700); err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	options.Now = now
	return store.Open(ctx, url, options)
}

// place says where and how to open the store.
func (f *storeFlags) place(log *slog.Logger) (url string, options store.Options, err error) {
	options = store.Options{KeysFile: f.Keys, SharedTime: true, Log: log}
	if options.KEK, err = f.kek(); err != nil {
		return "", options, err
	}
	if f.Store == "" {
		return f.Data, options, nil
	}
	if options.KeysFile == "" {
		options.KeysFile = filepath.Join(f.Data, "keys.json")
	}
	return f.Store, options, nil
}

// secretVariables may be given as NAME_FILE: the name of a file that holds
// the value, as container platforms hand out secrets.
var secretVariables = []string{
	"ENKAKU_SENDGRID_KEY", "ENKAKU_WEBHOOK_KEY", "ENKAKU_SMTP_URL", "ENKAKU_PUSH_KEY", "ENKAKU_KEK", "ENKAKU_STORE",
	"ENKAKU_REPLY_SECRET", "ENKAKU_LINE_TOKEN", "ENKAKU_LINE_SECRET",
}

// readSecretFiles sets the variables whose value lies in a file. It reports
// all files that cannot be read at once.
func readSecretFiles() (errs []error) {
	for _, name := range secretVariables {
		path := os.Getenv(name + "_FILE")
		if path == "" || os.Getenv(name) != "" {
			continue
		}
		data, err := os.ReadFile(path)
		if err == nil {
			err = os.Setenv(name, strings.TrimSpace(string(data)))
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s_FILE: %w", name, err))
		}
	}
	return errs
}
