print("actant")
