// ActantApp
