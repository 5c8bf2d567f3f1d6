package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/enkaku/enkaku/store"
)

// storeFlags say where the documents are; every command that touches them has
// the same flags.
type storeFlags struct {
	Data  string `help:"Folder of the embedded store, the search index and the mailbox." default:"./data" type:"path"`
	Store string `help:"mongodb://… to keep documents in MongoDB instead of the folder." placeholder:"URL"`
	Keys  string `help:"File of the encryption keys; made in the data folder when absent." type:"path" placeholder:"FILE"`
	KEK   string `help:"Key that encrypts the key file, base64 of 32 bytes." placeholder:"KEY"`
}

// open opens the store the flags name.
func (f *storeFlags) open(ctx context.Context) (*store.Store, error) {
	if err := os.MkdirAll(f.Data, 0o700); err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	url := f.Store
	if url == "" {
		url = f.Data
	} else if !strings.HasPrefix(url, "mongodb://") && !strings.HasPrefix(url, "mongodb+srv://") {
		return nil, fmt.Errorf("--store: want a mongodb:// address, got %q", url)
	}
	return store.Open(ctx, url, f.options())
}

// secrets are the flags whose value may lie in a file named by the flag's
// environment variable with _FILE behind it.
var secrets = []string{"SENDGRID_KEY", "SENDGRID_WEBHOOK_KEY", "SMTP_URL", "KEK", "STORE"}

// withSecretFiles adds the flags of secrets kept in files. A file that cannot
// be read is passed on as an empty value, which the command refuses by name.
func withSecretFiles(args []string) []string {
	for _, name := range secrets {
		path := os.Getenv("ENKAKU_" + name + "_FILE")
		if path == "" || os.Getenv("ENKAKU_"+name) != "" {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, "enkaku: ENKAKU_"+name+"_FILE:", err)
		}
		os.Setenv("ENKAKU_"+name, strings.TrimSpace(string(data)))
	}
	return args
}
