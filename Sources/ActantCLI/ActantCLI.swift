// ActantCLI
