// Package mongo keeps documents in MongoDB. It alone knows the driver: its
// options, its filters and its errors.
package mongo

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
	"go.mongodb.org/mongo-driver/v2/mongo/readconcern"
	"go.mongodb.org/mongo-driver/v2/mongo/readpref"
	"go.mongodb.org/mongo-driver/v2/mongo/writeconcern"

	"github.com/enkaku/enkaku/store/engine"
)

// Limits of a client. The driver itself has none for operations.
const (
	operationTimeout = 5 * time.Second
	selectionTimeout = 4 * time.Second
	indexTimeout     = 10 * time.Minute
	maxConnections   = 50
	minConnections   = 2

	defaultDatabase = "enkaku"
)

// DB is a database on a server, replica set or sharded cluster.
type DB struct {
	client *mongo.Client
	db     *mongo.Database
}

var (
	_ engine.Engine = (*DB)(nil)
	_ engine.Clock  = (*DB)(nil)
)

// Handles reports whether a store URL names a MongoDB server.
func Handles(url string) bool {
	return strings.HasPrefix(url, "mongodb://") || strings.HasPrefix(url, "mongodb+srv://")
}

// Open connects to a server and builds the declared indexes. The database is
// the one named in the URL, else "enkaku". A server that does not answer
// within seconds is models.ErrUnavailable here, after which Open may be called
// again, and an address where nobody listens another error; later outages make
// single calls fail and end by themselves.
func Open(ctx context.Context, url string, all []engine.Collection, log *slog.Logger) (*DB, error) {
	client, err := mongo.Connect(clientOptions(url))
	if err != nil {
		return nil, fmt.Errorf("store: MongoDB URL: %v", err)
	}
	db := &DB{client: client, db: client.Database(databaseName(url))}
	if err := db.prepare(ctx, all, log); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// clientOptions asks for majority writes in the journal and majority reads
// from the primary: weaker ones lose acknowledged writes on failover.
func clientOptions(url string) *options.ClientOptions {
	journal := true
	return options.Client().ApplyURI(url).
		SetAppName("enkaku").
		SetTimeout(operationTimeout).
		SetServerSelectionTimeout(selectionTimeout).
		SetConnectTimeout(selectionTimeout).
		SetMaxPoolSize(maxConnections).
		SetMinPoolSize(minConnections).
		SetReadPreference(readpref.Primary()).
		SetReadConcern(readconcern.Majority()).
		SetWriteConcern(&writeconcern.WriteConcern{W: "majority", Journal: &journal}).
		SetRetryWrites(true).
		SetRetryReads(true)
}

// databaseName reads the path of a connection string. Such a string may list
// several hosts, which net/url does not take.
func databaseName(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	_, path, _ := strings.Cut(rest, "/")
	name, _, _ := strings.Cut(path, "?")
	if name == "" {
		return defaultDatabase
	}
	return name
}

func (db *DB) prepare(ctx context.Context, all []engine.Collection, log *slog.Logger) error {
	// not ErrUnavailable, which is worth another try
	if err := db.client.Ping(ctx, readpref.Primary()); nobodyListens(err) {
		return fmt.Errorf("MongoDB is unavailable, nobody listens at its address: %s", err.Error())
	} else if err != nil {
		return fmt.Errorf("MongoDB does not answer: %w", translate(ctx, "ping", err))
	}
	hello, err := db.hello(ctx)
	if err != nil {
		return err
	}
	if hello.SetName == "" && hello.Msg != "isdbgrid" {
		log.Warn("MongoDB is not a replica set: an acknowledged write can be lost with its disk")
	}
	for _, c := range all {
		if err := db.ensure(ctx, c, log); err != nil {
			return err
		}
	}
	return nil
}

// hello is what a server says of itself.
type hello struct {
	SetName   string    `bson:"setName"`
	Msg       string    `bson:"msg"`
	LocalTime time.Time `bson:"localTime"`
}

func (db *DB) hello(ctx context.Context) (h hello, err error) {
	if err := db.db.RunCommand(ctx, bson.D{{Key: "hello", Value: 1}}).Decode(&h); err != nil {
		return h, translate(ctx, "hello", err)
	}
	return h, nil
}

// Clock implements engine.Clock by the time of the primary.
func (db *DB) Clock(ctx context.Context) (time.Time, error) {
	h, err := db.hello(ctx)
	if err == nil && h.LocalTime.IsZero() {
		err = errors.New("store: MongoDB does not say its time")
	}
	return h.LocalTime, err
}

// ensure builds the indexes that a collection lacks. One that is no longer
// declared stays, since a node of an older version may rely on it: the log
// names it for the operator to drop.
func (db *DB) ensure(ctx context.Context, c engine.Collection, log *slog.Logger) error {
	if err := c.Check(); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, indexTimeout)
	defer cancel()
	indexes := db.db.Collection(c.Name).Indexes()
	have, err := indexes.ListSpecifications(ctx)
	if err != nil {
		return translate(ctx, "list indexes of "+c.Name, err)
	}
	old := make(map[string]bool)
	for _, x := range have {
		old[x.Name] = x.Name != "_id_"
	}
	var missing []mongo.IndexModel
	for _, x := range c.All() {
		name, model := indexModel(x)
		if !old[name] {
			missing = append(missing, model)
		}
		delete(old, name)
	}
	for name, undeclared := range old {
		if undeclared {
			log.Info("index is not declared", "collection", c.Name, "index", name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	if _, err := indexes.CreateMany(ctx, missing); err != nil {
		return translate(ctx, "build indexes of "+c.Name, err)
	}
	return nil
}

// indexModel names an index after its fields, so that a changed declaration is
// another index. One that is not unique ends in the id, which makes the order
// of a query the order of the index.
func indexModel(x engine.Index) (string, mongo.IndexModel) {
	var keys bson.D
	for _, f := range x.Fields {
		keys = append(keys, bson.E{Key: f, Value: 1})
	}
	name := strings.Join(x.Fields, ",")
	opts := options.Index()
	if x.Unique {
		name += "/unique"
		opts.SetUnique(true)
		if x.Sparse {
			opts.SetSparse(true)
		}
	} else {
		keys = append(keys, bson.E{Key: engine.FieldID, Value: 1})
	}
	for _, f := range x.With {
		keys = append(keys, bson.E{Key: f, Value: 1})
	}
	if len(x.With) > 0 {
		name += "+" + strings.Join(x.With, ",")
	}
	return name, mongo.IndexModel{Keys: keys, Options: opts.SetName(name)}
}

// Ping reports whether the primary answers.
func (db *DB) Ping(ctx context.Context) error {
	return translate(ctx, "ping", db.client.Ping(ctx, readpref.Primary()))
}

// Close ends the connections, waiting a moment for work under way.
func (db *DB) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), operationTimeout)
	defer cancel()
	return translate(ctx, "disconnect", db.client.Disconnect(ctx))
}
